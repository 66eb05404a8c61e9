package org.studycal.sync.google;

import com.google.api.services.calendar.model.Calendar;
import com.google.api.services.calendar.model.EventLabel;
import com.google.api.services.calendar.model.LabelProperties;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.studycal.sync.RemoteException;

/**
 * The look of each category in a calendar: a label of its own, or where Google allows none one of
 * its eleven colours. Labels that are there stay as they are, so that a person can give them other
 * colours.
 */
final class Looks {

    private static final int MOST_LABELS = 200;
    private static final int LONGEST_NAME = 50;
    private static final int COLOURS = 11;

    /** Colours that can be told apart, also by those who see red and green alike. */
    private static final List<String> PALETTE =
            List.of(
                    "#3f51b5", "#f09300", "#009688", "#8e24aa", "#e67c73", "#7986cb", "#616161",
                    "#d50000", "#33b679", "#f6bf26", "#039be5", "#0b8043");

    private final com.google.api.services.calendar.Calendar api;
    private final Patience patience;
    private final Map<String, Map<String, Look>> known = new HashMap<>();

    Looks(com.google.api.services.calendar.Calendar api, Patience patience) {
        this.api = api;
        this.patience = patience;
    }

    Look of(String calendarId, String category) throws RemoteException {
        if (category.isEmpty()) {
            return new Look.Plain();
        }
        Map<String, Look> looks = known.computeIfAbsent(calendarId, id -> new HashMap<>());
        Look look = looks.get(category);
        if (look == null) {
            look = label(calendarId, name(category)).orElseGet(() -> colour(category));
            looks.put(category, look);
        }
        return look;
    }

    private static String name(String category) {
        return category.length() <= LONGEST_NAME ? category : category.substring(0, LONGEST_NAME);
    }

    private static Look colour(String category) {
        return new Look.Colour(1 + Math.floorMod(category.hashCode(), COLOURS));
    }

    /** The label of this name, made if it is not there; empty where there can be none. */
    private Optional<Look> label(String calendarId, String name) throws RemoteException {
        Calendar calendar = patience.read(() -> api.calendars().get(calendarId).execute());
        List<EventLabel> labels = new ArrayList<>(labels(calendar));
        for (EventLabel label : labels) {
            if (name.equals(label.getName())) {
                return Optional.of(new Look.Label(label.getId()));
            }
        }
        if (labels.size() >= MOST_LABELS) {
            return Optional.empty();
        }
        String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        labels.add(
                new EventLabel()
                        .setId(id)
                        .setName(name)
                        .setBackgroundColor(PALETTE.get(labels.size() % PALETTE.size())));
        Calendar change =
                new Calendar().setLabelProperties(new LabelProperties().setEventLabels(labels));
        try {
            patience.write(() -> api.calendars().patch(calendarId, change).execute());
            return Optional.of(new Look.Label(id));
        } catch (RemoteException e) {
            return switch (e.kind()) {
                // Not every account has labels.
                case DENIED, UNEXPECTED -> Optional.empty();
                default -> throw e;
            };
        }
    }

    private static List<EventLabel> labels(Calendar calendar) {
        return Optional.ofNullable(calendar.getLabelProperties())
                .map(LabelProperties::getEventLabels)
                .orElse(List.of());
    }
}

package org.studycal.revision;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.studycal.problem.Digest;

/**
 * Identities of calendar events, in letters every calendar takes: {@code
 * <plan>.<activity>.<number>@studycal} for sessions, {@code
 * <plan>.milestone.<id>.<number>@studycal} for milestones, where the plan is what its first
 * revision was given; plans of earlier versions have the problem's name there. No part has a dot
 * inside, so no two events ever meet.
 */
public final class EventUid {

    private static final String DOMAIN = "@studycal";
    private static final int LONGEST_SLUG = 40;
    private static final int HASH_DIGITS = 8;

    private final String prefix;

    private EventUid(String prefix) {
        this.prefix = prefix;
    }

    /**
     * What the events of a new plan begin with: of the problem's name as much as there is room for,
     * and a hash that keeps plans of one name apart.
     *
     * @param made what nothing but this plan was made of
     */
    public static String newPlan(String problem, String made) {
        String name = slug(problem);
        int room = LONGEST_SLUG - HASH_DIGITS - 1;
        return name.substring(0, Math.min(name.length(), room)).replaceAll("-$", "")
                + "-"
                + hash(made);
    }

    /** The plan whose event has an identity, if studycal gave it. */
    public static Optional<String> planOf(String uid) {
        String folded = folded(uid);
        int dot = folded.indexOf('.');
        return dot > 0 && folded.endsWith(DOMAIN)
                ? Optional.of(folded.substring(0, dot))
                : Optional.empty();
    }

    /** An identity as all programs leave it; some change its case. */
    public static String folded(String uid) {
        return uid.strip().toLowerCase(Locale.ROOT);
    }

    /** The identities of an activity's sessions. */
    public static EventUid ofActivity(String plan, String activity) {
        return new EventUid(slug(plan) + "." + slug(activity) + ".");
    }

    /**
     * The identities of a milestone's all-day event: it gets another one when it comes back after
     * it was cancelled.
     */
    static EventUid ofMilestone(String plan, String milestone) {
        return new EventUid(slug(plan) + ".milestone." + slug(milestone) + ".");
    }

    /** Whether an identity is that of a session or milestone of a plan. */
    public static boolean isOf(String plan, String uid) {
        return planOf(uid).filter(slug(plan)::equals).isPresent();
    }

    /** The identity with a number. */
    String of(int number) {
        return prefix + number + DOMAIN;
    }

    /** The number in one of these identities, 0 in any other. */
    public int numberOf(String uid) {
        if (!uid.startsWith(prefix)
                || !uid.endsWith(DOMAIN)
                || uid.length() <= prefix.length() + DOMAIN.length()) {
            return 0;
        }
        String number = uid.substring(prefix.length(), uid.length() - DOMAIN.length());
        boolean plain = number.length() <= 9 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(number) : 0;
    }

    /**
     * The id itself where it is plain and short, else what is plain of it and a hash that keeps it
     * apart from others.
     */
    static String slug(String id) {
        String plain =
                id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (plain.equals(id) && !id.isEmpty() && id.length() <= LONGEST_SLUG) {
            return id;
        }
        String start = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG - HASH_DIGITS - 1));
        return start + (start.isEmpty() || start.endsWith("-") ? "" : "-") + hash(id);
    }

    private static String hash(String id) {
        return Digest.hex(id.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    }
}

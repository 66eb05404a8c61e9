package org.studycal.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.studycal.ask.WorkAhead.Piece;
import org.studycal.ask.WorkAhead.Place;
import org.studycal.ask.WorkAhead.Unfinished;

/**
 * What all lives with a plan have in common, in arrays: thousands of lives go through thousands of
 * places each, in a process that has just begun.
 */
final class Route {

    final WorkAhead work;

    /** What is planned or done. */
    final Filled planned;

    final Set<String> categories = new LinkedHashSet<>();
    final Unfinished[] activities;

    /** The activities that come after each. */
    final int[][] followers;

    final Piece[] pieces;
    final Place[] places;

    /** Whether a piece may be done in a place, as far as its labels say, by number of the label. */
    final boolean[][] suits;

    /** The number of each place's label. */
    final int[] label;

    Route(WorkAhead work) {
        this.work = work;
        planned = new Filled(work.room());
        activities = work.activities().toArray(Unfinished[]::new);
        pieces = work.pieces().toArray(Piece[]::new);
        places = work.places().toArray(Place[]::new);
        followers = followers();
        List<String> labels = work.places().stream().map(Place::label).distinct().toList();
        label = new int[places.length];
        for (int p = 0; p < places.length; p++) {
            label[p] = labels.indexOf(places[p].label());
        }
        suits = new boolean[pieces.length][];
        for (int i = 0; i < pieces.length; i++) {
            List<String> needed = activities[pieces[i].activity()].labels();
            suits[i] = new boolean[labels.size()];
            for (int each = 0; each < labels.size(); each++) {
                suits[i][each] = needed.isEmpty() || needed.contains(labels.get(each));
            }
        }
    }

    private int[][] followers() {
        List<List<Integer>> after = new ArrayList<>();
        for (Unfinished activity : activities) {
            categories.add(activity.category());
            after.add(new ArrayList<>());
        }
        for (int i = 0; i < activities.length; i++) {
            for (int first : activities[i].before()) {
                after.get(first).add(i);
            }
        }
        return after.stream()
                .map(each -> each.stream().mapToInt(follower -> follower).toArray())
                .toArray(int[][]::new);
    }
}

package org.studycal.sync.google;

import com.google.api.services.calendar.model.Event;

/** What tells an event's category from others. */
sealed interface Look {

    /** Gives an event this look. */
    void wear(Event event);

    /** As the calendar looks. */
    record Plain() implements Look {

        @Override
        public void wear(Event event) {
            // Whatever the person chose stays.
        }
    }

    /** A label of the calendar, with a name and a colour of its own. */
    record Label(String id) implements Look {

        @Override
        public void wear(Event event) {
            event.setColorId(null).setEventLabelId(id);
        }
    }

    /** One of the colours that every calendar has. */
    record Colour(int number) implements Look {

        @Override
        public void wear(Event event) {
            event.setColorId(Integer.toString(number));
        }
    }
}

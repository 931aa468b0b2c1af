package ee.rada.query;

import ee.rada.kernel.Event;

/**
 * What one feature learns from events. Pure: the rows, the event and what was recorded with it decide everything; no clock, no chance, no
 * other source. So the same events always make the same rows, live, rebuilt, or as of a day. A fold changes its own feature's rows
 * only. Whoever changes what a fold makes raises the fold version in {@code view.sql}.
 */
public interface Fold {

    void apply(Rows rows, Event event, Recorded recorded);
}

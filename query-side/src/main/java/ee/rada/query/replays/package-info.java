/** Which replays of everything are running, and what came of those before: rebuilds, and whether replay equals live. */
@NullMarked
package ee.rada.query.replays;

import org.jspecify.annotations.NullMarked;

/** Erasing people for good: the list outside the database that a restored backup is held against, and the search for what is left. */
@NullMarked
package ee.rada.store.erasures;

import org.jspecify.annotations.NullMarked;

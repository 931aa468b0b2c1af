/** Where the database comes from: a server of our own beside the service, or one given by its address. */
@NullMarked
package ee.rada.store.postgres;

import org.jspecify.annotations.NullMarked;

/** What is known of clients as people: which of their data must be kept, and how far erasures have come; not who they are. */
@NullMarked
package ee.rada.query.clients;

import org.jspecify.annotations.NullMarked;

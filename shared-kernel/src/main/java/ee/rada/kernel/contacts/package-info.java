/** Contacts: everybody who turns to the service, by whatever way, and what came of it. */
@NullMarked
package ee.rada.kernel.contacts;

import org.jspecify.annotations.NullMarked;

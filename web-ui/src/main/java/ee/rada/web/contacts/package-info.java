/** Shows contacts: who turned to the service, by what means and about what, without anybody's name. */
@NullMarked
package ee.rada.web.contacts;

import org.jspecify.annotations.NullMarked;

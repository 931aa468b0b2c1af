/** Which of the two languages somebody reads. */
@NullMarked
package ee.rada.web._language;

import org.jspecify.annotations.NullMarked;

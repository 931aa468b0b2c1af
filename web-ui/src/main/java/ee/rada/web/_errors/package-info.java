/** Every refusal and failure as one kind of problem (RFC 9457), in Estonian and English. */
@NullMarked
package ee.rada.web._errors;

import org.jspecify.annotations.NullMarked;

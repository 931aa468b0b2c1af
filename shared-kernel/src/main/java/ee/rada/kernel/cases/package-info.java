/** Cases: a client's file, from the consent that opens it to the closure that a second person approves (domain model §§ 3.2 and 10). */
@NullMarked
package ee.rada.kernel.cases;

import org.jspecify.annotations.NullMarked;

/** Why a figure is what it is: the ordered events that make it up, told by the folds that made the rows. */
@NullMarked
package ee.rada.query.why;

import org.jspecify.annotations.NullMarked;

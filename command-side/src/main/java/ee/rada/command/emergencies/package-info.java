/** Emergencies: who may read a case at once, and who looks into it afterwards. */
@NullMarked
package ee.rada.command.emergencies;

import org.jspecify.annotations.NullMarked;

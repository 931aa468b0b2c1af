/** Decides on officials, posts and who holds them. */
@NullMarked
package ee.rada.command.posts;

import org.jspecify.annotations.NullMarked;

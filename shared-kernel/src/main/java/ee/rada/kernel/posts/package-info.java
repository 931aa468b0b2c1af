/** People and posts: who holds which post, and so which rights. */
@NullMarked
package ee.rada.kernel.posts;

import org.jspecify.annotations.NullMarked;

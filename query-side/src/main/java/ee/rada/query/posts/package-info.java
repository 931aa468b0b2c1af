/** People and posts: who holds which post, and held it when. */
@NullMarked
package ee.rada.query.posts;

import org.jspecify.annotations.NullMarked;

/** Pages about people and posts: who works here, in which post, since when. */
@NullMarked
package ee.rada.web.posts;

import org.jspecify.annotations.NullMarked;

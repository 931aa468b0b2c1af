package ee.rada.query.posts;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A list of posts counts nothing. */
@Component
final class PostsExplainer extends WithoutFigures<FindPosts, FindPosts.Answer> {

    PostsExplainer(PostQueries queries) {
        super(FindPosts.class, queries::answer);
    }
}

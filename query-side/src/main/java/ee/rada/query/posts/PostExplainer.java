package ee.rada.query.posts;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A post counts nothing. */
@Component
final class PostExplainer extends WithoutFigures<GetPost, GetPost.Answer> {

    PostExplainer(PostQueries queries) {
        super(GetPost.class, queries::answer);
    }
}

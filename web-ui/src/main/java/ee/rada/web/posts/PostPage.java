package ee.rada.web.posts;

import ee.rada.kernel.posts.PostCommand.DefinePost;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.posts.GetPost;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is this post, and who held it when? */
@Page
final class PostPage {

    private final Asking asking;

    PostPage(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/posts/{id}")
    String show(@PathVariable PostId id, Caller caller, Model model) {
        model.addAttribute("post", asking.ask(caller, new GetPost(id), GetPost.Answer.class));
        model.addAttribute("maySetUp", caller.maySend(DefinePost.class));
        return "posts/post";
    }
}

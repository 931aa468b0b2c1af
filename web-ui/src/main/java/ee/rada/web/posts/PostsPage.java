package ee.rada.web.posts;

import ee.rada.kernel.posts.PostCommand.DefinePost;
import ee.rada.query.posts.FindOfficials;
import ee.rada.query.posts.FindPosts;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which posts are there, who holds them, and who works here? */
@Page
final class PostsPage {

    private static final int ROWS = 200;

    private final Asking asking;
    private final Clock clock;

    PostsPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/posts")
    String show(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Long officialsAfter,
            Caller caller,
            Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute(
                "posts", asking.ask(caller, new FindPosts(null, today, after, ROWS), FindPosts.Answer.class));
        model.addAttribute(
                "officials",
                asking.ask(caller, new FindOfficials(null, today, officialsAfter, ROWS), FindOfficials.Answer.class));
        model.addAttribute("maySetUp", caller.maySend(DefinePost.class));
        return "posts/list";
    }
}

package ee.rada.web.contacts;

import ee.rada.kernel.contacts.ContactCommand.CorrectContact;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.query.contacts.GetContact;
import ee.rada.query.posts.Standing;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was that contact, and what had been recorded of it? */
@Page
final class ContactPage {

    private final Asking asking;

    ContactPage(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/contacts/{id}")
    String show(@PathVariable ContactId id, Caller caller, Model model) {
        var posts = caller.posts().stream().map(Standing::postId).toList();
        model.addAttribute("contact", asking.ask(caller, new GetContact(id, posts), GetContact.Answer.class));
        model.addAttribute("mayCorrect", caller.maySend(CorrectContact.class));
        return "contacts/contact";
    }
}

package ee.rada.web.forms;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Command;
import ee.rada.kernel.Refusal;
import ee.rada.web.commands.Circumstances;
import org.springframework.stereotype.Component;

/** Reads what was entered as a command, with the id and the version that the form carried along. */
@Component
final class FormReader {

    private final Known known;
    private final Amending amending;

    FormReader(Known known, Amending amending) {
        this.known = known;
        this.amending = amending;
    }

    FormJson json(Asked asked, Entered entered) {
        return new FormJson(asked.shape(), amending.changes(asked, known.changes(asked, entered)));
    }

    Command command(FormJson json, Uploads.Kept kept) {
        if (!kept.errors().isEmpty()) {
            throw Refusal.fields(kept.errors());
        }
        return json.command();
    }

    Circumstances circumstances(Entered entered) {
        var version = entered.text(CommandForms.VERSION);
        return new Circumstances(
                Channel.UI,
                Asked.id(entered, CommandForms.COMMAND_ID).orElse(null),
                version.matches("\\d{1,18}") ? Long.valueOf(version) : null,
                null,
                null,
                null);
    }
}

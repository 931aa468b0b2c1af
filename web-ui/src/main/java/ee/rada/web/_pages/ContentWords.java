package ee.rada.web._pages;

import ee.rada.query.Content;
import ee.rada.store.Sealer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was written about a client, on a page; templates know it as {@code written}. Opened while the page is made and kept nowhere. */
@Component
public final class ContentWords {

    private final Sealer sealer;
    private final MessageSource messages;

    ContentWords(Sealer sealer, MessageSource messages) {
        this.sealer = sealer;
        this.messages = messages;
    }

    /** The text; a word for what is kept from whoever looks, and for what is erased; an empty text where nothing was written. */
    public String text(@Nullable Content content) {
        if (content == null) {
            return "";
        }
        return switch (content.state()) {
            case OPEN ->
                Optional.ofNullable(content.text()).flatMap(sealer::open).orElseGet(() -> word("erased"));
            case SEALED -> word("sealed");
            case ERASED -> word("erased");
        };
    }

    private String word(String key) {
        return messages.getMessage("content." + key, null, LocaleContextHolder.getLocale());
    }
}

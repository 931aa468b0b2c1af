package ee.rada.web.planchanges;

import ee.rada.web._look.Field;
import ee.rada.web._look.FormError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of drafting, ready to be drawn by {@code planchanges/draft}.
 *
 * @param action where it is sent
 * @param command whose name its button has
 * @param hidden what it carries along unseen
 * @param head the draft's own fields; empty where only an item is filled in
 * @param kind of the item; null where no item is filled in
 * @param carried the items taken over from an ended proposal, each a box to keep it or leave it out
 */
public record DraftForm(
        String action,
        String command,
        List<Field> hidden,
        List<Field> head,
        @Nullable ItemKind kind,
        @Nullable Subject subject,
        List<Field> item,
        List<Field> carried,
        List<FormError> errors,
        String back) {}

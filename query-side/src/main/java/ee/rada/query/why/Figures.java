package ee.rada.query.why;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one answer with their explanations, by their JSON pointers. Explains what was asked for alone: all, or one. For one
 * thread.
 */
public final class Figures {

    /** More than these in one answer nobody reads; then one figure is to be asked for. */
    public static final int MOST_PARTS = 10_000;

    private final @Nullable String wanted;
    private final Map<String, Explanation> explained = new LinkedHashMap<>();
    private long parts;

    Figures(@Nullable String wanted) {
        this.wanted = wanted;
    }

    /** Says why the value at the pointer is what it is. One that is not there needs no reason. */
    public void add(String pointer, @Nullable Object value, Supplier<Explanation> why) {
        if (value == null || (wanted != null && !wanted.equals(pointer))) {
            return;
        }
        Explanation explanation = why.get();
        explained.put(pointer, explanation);
        parts += explanation.allParts().limit(MOST_PARTS + 1L).count();
        if (wanted == null && parts > MOST_PARTS) {
            throw Refusal.fields(List.of(new FieldError("/explain", "too-many-parts")));
        }
    }

    /** Whether anything below the pointer is wanted at all. */
    public boolean wants(String below) {
        return wanted == null || wanted.startsWith(below + "/");
    }

    /** Does the same for each of a list, with its pointer. */
    public <T> void each(String pointer, List<T> items, BiConsumer<String, T> tell) {
        for (int i = 0; i < items.size(); i++) {
            String at = pointer + "/" + i;
            if (wants(at)) {
                tell.accept(at, items.get(i));
            }
        }
    }

    Map<String, Explanation> explained() {
        return explained;
    }
}

package ee.rada.web.commands;

import ee.rada.kernel.Command;
import ee.rada.kernel.CommandCatalogue;
import ee.rada.kernel.Policy;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.util.List;

/** A command by its public name, with what its body is made of. */
public record CommandShape(String name, Class<? extends Command> type, RecordShape body) {

    private static final List<CommandShape> ALL = CommandCatalogue.forCallers().entrySet().stream()
            .map(entry -> new CommandShape(
                    entry.getKey(),
                    entry.getValue(),
                    RecordShape.of(entry.getValue().asSubclass(Record.class))))
            .toList();

    /** Every command, by name. */
    public static List<CommandShape> all() {
        return ALL;
    }

    /** Refused as {@code not-found} where there is no such command. */
    public static CommandShape named(String name) {
        return ALL.stream()
                .filter(shape -> shape.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    public List<RecordShape.Field> fields() {
        return body.fields();
    }

    public Policy.Rule rule() {
        return Policy.of(type);
    }
}

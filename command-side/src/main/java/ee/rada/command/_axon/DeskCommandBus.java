package ee.rada.command._axon;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.store.AlreadyAnswered;
import ee.rada.store.TooLate;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The command bus of the desk. It opens no transaction: the store's append is the transaction. A command that lost a race is decided
 * again on fresh states, and one whose id was answered meanwhile gets that answer; both a bounded number of times.
 */
final class DeskCommandBus extends SimpleCommandBus {

    private static final int TRIES = 20;

    DeskCommandBus() {
        super(SimpleCommandBus.builder());
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        attempt(command, handler, callback, 1);
    }

    private <C, R> void attempt(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback,
            int number) {
        super.<C, R>handle(command, handler, (message, result) -> {
            if (isTooLate(result)) {
                callback.onResult(
                        message,
                        GenericCommandResultMessage.asCommandResultMessage(
                                new Refusal(ProblemCode.SUBSTITUTION_NOT_VALID)));
            } else if (!isRace(result)) {
                callback.onResult(message, answered(result));
            } else if (number < TRIES) {
                attempt(command, handler, callback, number + 1);
            } else {
                callback.onResult(message, lost(result.exceptionResult()));
            }
        });
    }

    /** Decided on the last day of a substitution, but not stored before it was over. */
    private static boolean isTooLate(CommandResultMessage<?> result) {
        return result.isExceptional() && result.exceptionResult() instanceof TooLate;
    }

    private static boolean isRace(CommandResultMessage<?> result) {
        if (!result.isExceptional()) {
            return false;
        }
        Throwable cause = result.exceptionResult();
        return cause instanceof ConcurrencyException || cause instanceof AlreadyAnswered;
    }

    /** Whatever the last race was about, the caller hears of a race. */
    private static <R> CommandResultMessage<R> lost(Throwable last) {
        return GenericCommandResultMessage.asCommandResultMessage(
                last instanceof ConcurrencyException
                        ? last
                        : new ConcurrencyException("lost " + TRIES + " races", last));
    }

    /** Now that the unit of work is committed, the position is known. */
    @SuppressWarnings("unchecked") // the caller of a command gets a CommandAnswer
    private static <R> CommandResultMessage<? extends R> answered(CommandResultMessage<? extends R> result) {
        if (!result.isExceptional() && (Object) result.getPayload() instanceof Decided decided) {
            return new GenericCommandResultMessage<>((R) decided.answer(), result.getMetaData());
        }
        return result;
    }
}

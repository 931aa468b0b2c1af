package ee.rada.store;

import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an error of the database means for an append. */
final class SqlFailure {

    private SqlFailure() {}

    /** The connection is gone, with or without the server: class 08, and the shutdowns of 57P. What was under way is in doubt. */
    static boolean isLostConnection(SQLException failure) {
        String state = state(failure);
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** The server said no for want of time (57014, 55P03) or of disk, memory and the like (53), or takes no writes (25). */
    static boolean isShortage(SQLException failure) {
        String state = state(failure);
        return state.equals("57014") || state.equals("55P03") || state.startsWith("53") || state.startsWith("25");
    }

    /** What the caller of this one append is told, whose data the server has refused. */
    static RuntimeException refusal(SQLException failure, PendingAppend append) {
        Receipt receipt = append.receipt();
        String constraint = constraint(failure);
        if (constraint.equals("receipt_pkey") && receipt != null) {
            return new AlreadyAnswered(receipt.commandId());
        }
        return switch (constraint) {
            case "subject_key_pkey" ->
                new ConcurrencyException("Another append has made or destroyed this key", failure);
            case "blind_entry_pkey" -> new ConcurrencyException("Another append has kept this as somebody's", failure);
            default -> new EventStoreException("The database refuses this append", failure);
        };
    }

    private static String state(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static String constraint(SQLException failure) {
        @Nullable
        ServerErrorMessage message = failure instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
        String name = message == null ? null : message.getConstraint();
        return name == null ? "" : name;
    }
}

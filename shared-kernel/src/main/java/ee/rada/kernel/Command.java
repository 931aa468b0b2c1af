package ee.rada.kernel;

/** Something a person, a timer or an import asks for. Implementations are records, nested in the sealed family of their feature. */
public interface Command {

    /** The stream of the aggregate whose {@code id} and {@code version} answer this command. */
    StreamId stream();
}

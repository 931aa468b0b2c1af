package ee.rada.store;

/** Maps stored names to classes, in both directions and in one place. Implementations are thread-safe and never change. */
public interface EventTypes {

    /**
     * The name to store objects of this class under.
     *
     * @throws UnknownEventType when objects of this class are not meant to be stored
     */
    StoredType storedTypeOf(Class<?> payload);

    /**
     * The class to read what is stored under this name into.
     *
     * @throws UnknownEventType when nothing of that name and revision can be read
     */
    Class<?> classOf(StoredType type);
}

package ee.rada.store;

/** Knows {@link Noted}, and nothing else. */
public final class NotedOnly implements EventTypes {

    static final StoredType NOTED = new StoredType("Noted", 1);

    @Override
    public StoredType storedTypeOf(Class<?> payload) {
        if (payload == Noted.class) {
            return NOTED;
        }
        throw new UnknownEventType(payload.getName());
    }

    @Override
    public Class<?> classOf(StoredType type) {
        if (type.equals(NOTED)) {
            return Noted.class;
        }
        throw new UnknownEventType(type.toString());
    }
}

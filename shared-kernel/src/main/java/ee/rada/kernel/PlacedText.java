package ee.rada.kernel;

/**
 * A sealed value and what it was sealed as. Moved to another thing or another field, it does not open. In an answer this means that
 * whoever asked may read the value: it is opened while the answer is written.
 *
 * @param place the stream of the thing that it says something about
 * @param field its name there, with the id of the part where there are several: {@code name}, {@code note:<sessionId>}
 */
public record PlacedText(SealedText text, StreamId place, String field) {}

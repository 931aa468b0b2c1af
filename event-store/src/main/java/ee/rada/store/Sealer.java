package ee.rada.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ee.rada.kernel.PlacedText;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is said about a person with that person's key, and opens it again. Once the key is destroyed nothing opens it, here,
 * in other processes, or anywhere in the past. Thread-safe.
 */
public final class Sealer {

    private static final int KEY_BYTES = 32;
    private static final int CACHED_KEYS = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey wrappingKey;
    private final SubjectKeys keys;
    private final Cache<UUID, SecretKey> unwrapped = Caffeine.newBuilder()
            .maximumSize(CACHED_KEYS)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Sealer(MasterKey masterKey, SubjectKeys keys) {
        this.wrappingKey = masterKey.derive("rada subject keys", "AES");
        this.keys = keys;
    }

    /**
     * Seals a text for one field of one thing. Makes the person's key where there is none; it is stored by the {@link Append} of the unit of work that this is
     * called in.
     *
     * @param place the stream of the thing that the text says something about
     * @param field its name there, with the id of the part where there are several
     * @throws SubjectErased when the person's key was destroyed
     * @throws IllegalStateException when a key would have to be made outside of a unit of work
     */
    public SealedText seal(UUID subject, StreamId place, String field, String text) {
        SecretKey key = Append.ifStarted()
                .flatMap(append -> append.newKeyOf(subject))
                .map(this::unwrap)
                .or(() -> stored(subject))
                .orElseGet(() -> make(subject));
        return new SealedText(
                subject, AesGcm.encrypt(key, seat(subject, place, field), text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The text; empty once the person's key is destroyed.
     *
     * @throws IllegalArgumentException when it was sealed for another person, thing or field, or was changed since
     */
    public Optional<String> open(SealedText sealed, StreamId place, String field) {
        try {
            return stored(sealed.subject())
                    .map(key -> AesGcm.decrypt(key, seat(sealed.subject(), place, field), sealed.ciphertext()))
                    .map(plain -> new String(plain, StandardCharsets.UTF_8));
        } catch (SubjectErased erased) {
            return Optional.empty();
        }
    }

    /** As {@link #open(SealedText, StreamId, String)}. */
    public Optional<String> open(PlacedText placed) {
        return open(placed.text(), placed.place(), placed.field());
    }

    /** Whether anything was ever sealed for him; also where he is erased by now. */
    public boolean hasSealedFor(UUID subject) {
        return keys.find(subject).isPresent();
    }

    /** Destroys the person's key with the {@link Append} of the unit of work that this is called in. For ever. */
    public void destroy(UUID subject) {
        Append.current().destroyKey(subject);
    }

    void forget(UUID subject) {
        unwrapped.invalidate(subject);
    }

    void forgetAll() {
        unwrapped.invalidateAll();
    }

    private Optional<SecretKey> stored(UUID subject) {
        return Optional.ofNullable(unwrapped.get(subject, this::load));
    }

    /** Runs inside the cache, so that a key destroyed meanwhile is not put back after it was forgotten. */
    private @Nullable SecretKey load(UUID subject) {
        return keys.find(subject)
                .map(found -> found.wrapped().orElseThrow(() -> new SubjectErased(subject)))
                .map(wrapped -> unwrap(new SubjectKey(subject, wrapped)))
                .orElse(null);
    }

    private SecretKey make(UUID subject) {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        Append.current().newKey(new SubjectKey(subject, AesGcm.encrypt(wrappingKey, subject.toString(), bytes)));
        return new SecretKeySpec(bytes, "AES");
    }

    /** What a ciphertext is bound to. Ids and types of streams have no line breaks, so that no two places read alike. */
    private static String seat(UUID subject, StreamId place, String field) {
        return subject + "\n" + place + "\n" + field;
    }

    private SecretKey unwrap(SubjectKey key) {
        return new SecretKeySpec(AesGcm.decrypt(wrappingKey, key.subject().toString(), key.wrapped()), "AES");
    }
}

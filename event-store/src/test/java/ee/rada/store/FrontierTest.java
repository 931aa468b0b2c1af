package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {

    /** The inputs and roots of the test set of RFC 6962's reference implementation. */
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void roots_are_those_of_rfc_6962() {
        assertThat(hex(Frontier.empty().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        Frontier frontier = Frontier.empty();
        for (int i = 0; i < INPUTS.size(); i++) {
            frontier = frontier.append(LeafHash.of(HexFormat.of().parseHex(INPUTS.get(i))));
            assertThat(hex(frontier.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void for_any_number_of_leaves_the_root_is_the_recursive_one_and_the_bytes_bring_it_back() {
        List<Hash> leaves = new ArrayList<>();
        Frontier frontier = Frontier.empty();
        for (int i = 0; i < 150; i++) {
            leaves.add(LeafHash.of("leaf " + i));
            frontier = Frontier.of(frontier.size(), frontier.bytes()).append(leaves.getLast());
            assertThat(frontier.root()).isEqualTo(recursive(leaves));
        }
    }

    /** MTH of RFC 9162, 2.1.1, word by word. */
    private static Hash recursive(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Hash.sha256(
                new byte[] {1},
                recursive(leaves.subList(0, left)).bytes(),
                recursive(leaves.subList(left, leaves.size())).bytes());
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}

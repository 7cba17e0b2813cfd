package colorwheel.training;

/**
 * The generator MT19937 of Matsumoto and Nishimura (1998), begun from a 32-bit seed as their {@code init_genrand} of
 * 2002, which is how PyTorch begins it. Commons Math takes the seed for a signed number, and so begins it otherwise
 * from 2³¹ on. One thread.
 */
final class MersenneTwister {
    private static final int SIZE = 624;
    private static final int SHIFT = 397;
    private static final int MULTIPLIER = 1_812_433_253;
    private static final int MATRIX = 0x9908B0DF;
    private static final int UPPER = 0x80000000;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    /** @param seed of which the low 32 bits count */
    MersenneTwister(long seed) {
        state[0] = (int) seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = MULTIPLIER * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
    }

    /** The next number: all 32 bits are drawn. */
    int nextInt() {
        if (next == SIZE) {
            twist();
            next = 0;
        }
        int number = state[next++];
        number ^= number >>> 11;
        number ^= number << 7 & 0x9D2C5680;
        number ^= number << 15 & 0xEFC60000;
        return number ^ number >>> 18;
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int both = state[i] & UPPER | state[(i + 1) % SIZE] & ~UPPER;
            state[i] = state[(i + SHIFT) % SIZE] ^ both >>> 1 ^ ((both & 1) == 0 ? 0 : MATRIX);
        }
    }
}

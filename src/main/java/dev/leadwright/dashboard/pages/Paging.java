package dev.leadwright.dashboard.pages;

/**
 * Which part of a long list a page shows.
 *
 * @param page from 1
 * @param total how many there are in all
 */
record Paging(int page, int size, long total) {
    /** Addresses are typed by people: a page beyond the end is the last one. */
    static Paging of(int wanted, int size, long total) {
        long last = Math.max(1, (total + size - 1) / size);
        return new Paging((int) Math.clamp(wanted, 1L, last), size, total);
    }

    int offset() {
        return (page - 1) * size;
    }

    public long first() {
        return total == 0 ? 0 : offset() + 1L;
    }

    public long last() {
        return Math.min(total, (long) offset() + size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return last() < total;
    }
}

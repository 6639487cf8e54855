/** What models cost: the ledger of their calls, prices, and the budget that is asked before each call. */
@NamedInterface("books")
@NullMarked
package dev.leadwright.analyst.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

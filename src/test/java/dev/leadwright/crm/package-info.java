/** The contract of the CRM port, which every implementation is tested by. */
@NullMarked
package dev.leadwright.crm;

import org.jspecify.annotations.NullMarked;

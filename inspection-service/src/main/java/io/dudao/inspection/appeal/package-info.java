/** Appeals (申诉): a unit asks a panel to look again at answers of an inspection; what is granted changes its score. */
@NullMarked
package io.dudao.inspection.appeal;

import org.jspecify.annotations.NullMarked;

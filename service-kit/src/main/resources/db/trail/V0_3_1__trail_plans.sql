-- Services plan every statement anew (see their plan_cache_mode); within the loop over entries that would cost more than the work.
alter function trail_append(text) set plan_cache_mode = auto;

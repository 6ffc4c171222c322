package landfall.web;

/** What the signs on a map mean. */
final class Legend {
    private static final Html REACH = Html.of(
            "<li><svg width=\"16\" height=\"12\" aria-hidden=\"true\"><rect x=\"1\" y=\"1\" width=\"14\" height=\"10\" class=\"k-reach\"/></svg>⟦reach while dark⟧</li>");

    private Legend() {}

    static Html ofALead() {
        return of(REACH);
    }

    /** Of a ship that no lead is about no reach is drawn. */
    static Html ofAShip() {
        return of(Html.NONE);
    }

    private static Html of(Html reach) {
        return Html.of("""
                <ul class="legend" aria-label="⟦Legend⟧">
                <li><svg width="20" height="10" aria-hidden="true"><path d="M1 5h18" class="k-track"/></svg>⟦AIS track⟧</li>
                <li><svg width="20" height="10" aria-hidden="true"><path d="M1 5h18" class="k-unheard"/></svg>⟦silent, way unknown⟧</li>
                <li><svg width="20" height="10" aria-hidden="true"><path d="M1 5h18" class="k-dark"/></svg>⟦dark, shortest way⟧</li>
                {}
                <li><svg width="16" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4.5" class="k-enc"/><circle cx="10" cy="6" r="4.5" class="k-enc"/></svg>⟦encounter⟧</li>
                <li><svg width="12" height="12" aria-hidden="true"><rect x="2" y="2" width="8" height="8" rx="1" class="k-port"/></svg>⟦port visit⟧</li>
                <li><svg width="14" height="14" aria-hidden="true"><path d="M7 1.5 12.5 7 7 12.5 1.5 7Z" class="k-id"/></svg>⟦identity change⟧</li>
                </ul>
                """, reach);
    }
}

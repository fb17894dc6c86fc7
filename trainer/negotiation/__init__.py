"""The negotiation itself: state, step, routing, offers, the bargainer, the deal. Pure: same inputs, same talk."""

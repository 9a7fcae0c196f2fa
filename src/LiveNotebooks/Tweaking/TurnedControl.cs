namespace LiveNotebooks.Tweaking;

/// <summary>A control that was changed, as far as that matters for its next change.</summary>
/// <param name="Control">The control.</param>
/// <param name="Origin">The code before it was first changed.</param>
/// <param name="After">The code after it was last changed.</param>
/// <param name="Start">The code with which the steps up and down began, of which that was the last.</param>
internal sealed record TurnedControl(ControlKey Control, string Origin, string After, string Start);

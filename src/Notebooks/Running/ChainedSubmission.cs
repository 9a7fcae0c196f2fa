using System.Reflection;

namespace Notebooks.Running;

/// <summary>A submission of which later code can see something.</summary>
/// <param name="submission">The submission.</param>
/// <param name="place">The place of the object that holds its variables.</param>
internal sealed class ChainedSubmission(Submission submission, int place)
{
    public Submission Submission => submission;

    public int Place => place;

    /// <summary>The number of its declarations that later code can see.</summary>
    public int Visible { get; set; } = submission.Declarations.Length;

    /// <summary>The names of its variables and methods that functions use, here or in later submissions.</summary>
    public HashSet<string> UsedByFunctions { get; } = new(StringComparer.Ordinal);

    /// <summary>Lets go of the value of a variable, unless a function may still use it.</summary>
    /// <param name="variable">The name of the variable.</param>
    /// <param name="state">The object that holds it; null if the submission did not get as far as creating it.</param>
    public void Clear(string variable, object? state)
    {
        if (UsedByFunctions.Contains(variable))
            return;
        var field = state?.GetType().GetField(
            variable, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
        if (field is not (null or { IsLiteral: true } or { IsStatic: true, IsInitOnly: true }))
            field.SetValue(field.IsStatic ? null : state, null);
    }
}

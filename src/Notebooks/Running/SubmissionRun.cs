using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Notebooks.Running;

/// <summary>The run of a submission.</summary>
/// <param name="submission">The submission.</param>
/// <param name="states">The objects that hold the variables of the submissions.</param>
/// <param name="place">The place of its own object among them.</param>
/// <param name="ended">Called when its statements have ended.</param>
internal sealed class SubmissionRun(Submission submission, object?[] states, int place, Action ended)
{
    /// <summary>Runs the statements to their end.</summary>
    /// <returns>The value of a last expression without a semicolon.</returns>
    public async Task<object?> RunAsync()
    {
        try
        {
            return await submission.RunAsync(states);
        }
        finally
        {
            if (submission.HasCode && states[place] is { } state)
                LetGo(state);
            ended();
        }
    }

    /// <summary>
    /// Lets go of the earlier submissions' variables that only the statements needed. Otherwise, cells that are run by turns would keep one
    /// another's variables for ever.
    /// </summary>
    private void LetGo(object state)
    {
        var used = submission.UsedByFunctions.Where(member => !member.IsStatic && member is not ITypeSymbol)
            .Select(member => member.ContainingType.Name)
            .ToHashSet(StringComparer.Ordinal);
        const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var field in state.GetType().GetFields(Fields))
        {
            if (field.FieldType.Name.StartsWith(Submission.ClassPrefix, StringComparison.Ordinal) && !used.Contains(field.FieldType.Name))
                field.SetValue(state, null);
        }
    }
}

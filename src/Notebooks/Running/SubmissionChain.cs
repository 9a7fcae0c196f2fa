using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Running;

/// <summary>
/// The submissions of which later code can see something, in their order, with the objects that hold their variables. What is declared
/// again is forgotten: the value of the variable first, then the submission, when nothing else of it can be seen. What living code still
/// uses, such as a lambda, keeps its value: the code's own object leads to it.
/// </summary>
internal sealed class SubmissionChain
{
    private readonly LinkedList<ChainedSubmission> _visible = [];
    private readonly Dictionary<string, ChainedSubmission> _byClass = new(StringComparer.Ordinal);

    /// <summary>What can be seen, by its name; the declarations of one name in their order.</summary>
    private readonly Dictionary<string, List<(Declaration Declaration, ChainedSubmission Owner)>> _declared = new(StringComparer.Ordinal);

    private readonly StopTokens _stopTokens = new();

    /// <summary>
    /// The objects that hold the submissions' variables, each in the place that the compiler knows, which never changes. The compiler
    /// reserves the first place for the host.
    /// </summary>
    private volatile object?[] _states = new object?[1];

    private volatile CSharpCompilation? _latest;

    /// <summary>The last place that is taken.</summary>
    private int _lastPlace;

    /// <summary>The number of submissions whose statements are running, including those that could not be stopped.</summary>
    private int _running;

    /// <summary>The compilation whose declarations the next one sees.</summary>
    public CSharpCompilation? Latest => _latest;

    /// <summary>The variables that can be seen; may be read from any thread.</summary>
    public IReadOnlyList<SessionVariable> Variables =>
    [
        .. _states.OfType<object>().SelectMany(SessionVariable.Of).Reverse().DistinctBy(variable => variable.Name).Reverse(),
    ];

    /// <summary>Returns whether a submission declares this name.</summary>
    public bool Declares(string name) => _declared.ContainsKey(name);

    /// <summary>Adds a submission that is about to run, and forgets what it declares again.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="stop">The token that stops all code of the submissions from now on.</param>
    public SubmissionRun Begin(Submission submission, CancellationToken stop)
    {
        // A submission that declares nothing leaves its place to the next one.
        var added = new ChainedSubmission(submission, _lastPlace + 1);
        KeepUsed(added);
        if (submission.StopToken is { } token)
            _stopTokens.Add(token);
        _stopTokens.Set(stop);
        if (_states.Length <= added.Place)
        {
            object?[] states = new object?[2 * added.Place];
            _states.CopyTo(states, 0);
            _states = states;
        }
        if (submission.Declarations.Length > 0)
            Add(added);
        // To compile a submission, the compiler looks again at those before it.
        foreach (var one in _visible)
            ScriptCompilationChain.Trim(one.Submission.Compilation);
        Interlocked.Increment(ref _running);
        return new SubmissionRun(submission, _states, added.Place, () => Interlocked.Decrement(ref _running));
    }

    /// <summary>Notes which variables the functions of a submission use.</summary>
    private void KeepUsed(ChainedSubmission added)
    {
        foreach (var member in added.Submission.UsedByFunctions)
        {
            string owner = member.ContainingType.Name;
            if (owner == added.Submission.ClassName)
                added.UsedByFunctions.Add(member.Name);
            else if (_byClass.TryGetValue(owner, out var earlier))
                earlier.UsedByFunctions.Add(member.Name);
        }
    }

    private void Add(ChainedSubmission added)
    {
        var submission = added.Submission;
        if (submission.HasCode)
            _lastPlace = added.Place;
        _byClass[submission.ClassName] = added;
        _visible.AddLast(added);
        // Before anything is forgotten, so that code that is being written always finds the name.
        _latest = submission.Compilation;
        foreach (var declaration in submission.Declarations)
        {
            if (!_declared.TryGetValue(declaration.Name, out var known))
                _declared[declaration.Name] = known = [];
            known.Add((declaration, added));
        }
        foreach (string name in submission.Declarations.Select(declaration => declaration.Name).Distinct())
            ForgetHidden(_declared[name], added);
    }

    /// <summary>Forgets the declarations of a name that those of a new submission hide.</summary>
    private void ForgetHidden(List<(Declaration Declaration, ChainedSubmission Owner)> known, ChainedSubmission added)
    {
        // Among different kinds, what is hidden depends on how the name is used.
        if (known.Exists(one => one.Declaration.Kind != known[0].Declaration.Kind))
            return;
        var keys = known.Where(one => one.Owner == added).Select(one => one.Declaration.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (declaration, owner) in known.Where(one => one.Owner != added && keys.Contains(one.Declaration.Key)).ToList())
        {
            known.Remove((declaration, owner));
            // A cell that could not be stopped may still use any variable.
            if (declaration.IsVariable && Volatile.Read(ref _running) == 0)
                owner.Clear(declaration.Name, _states[owner.Place]);
            if (--owner.Visible == 0)
                Remove(owner);
        }
    }

    private void Remove(ChainedSubmission hidden)
    {
        var place = _visible.Find(hidden)!;
        ScriptCompilationChain.Link(place.Next!.Value.Submission.Compilation, place.Previous?.Value.Submission.Compilation);
        _visible.Remove(place);
        _byClass.Remove(hidden.Submission.ClassName);
        if (hidden.Submission.HasCode)
            _states[hidden.Place] = null;
    }
}

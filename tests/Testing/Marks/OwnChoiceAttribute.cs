using Xunit.v3;

namespace Testing;

/// <summary>
/// Says that a test is about what this engine chose for itself: the words of an error, the kind of exception for what the original does not
/// check, bits. It does not run on TorchSharp itself.
/// </summary>
/// <param name="what">What was chosen.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OwnChoiceAttribute(string what) : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Original", "own choice"), new("Choice", what)];
}

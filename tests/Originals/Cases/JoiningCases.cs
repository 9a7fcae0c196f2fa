namespace Originals.Cases;

/// <summary>Concatenation that begins with an empty vector, and of one tensor.</summary>
internal static class JoiningCases
{
    internal static IEnumerable<Case> All()
    {
        yield return new("cat: from an empty vector", () => cat(new[] { zeros(0), ones(2, 2) }));
        yield return new("cat: from an empty vector, along 1", () => cat(new[] { zeros(0), ones(2, 2) }, 1));
        yield return new("cat: from an empty vector, along -1", () => cat(new[] { zeros(0), ones(2, 2) }, -1));
        yield return new("cat: an empty vector at the end, along 2", () => cat(new[] { ones(2, 2), zeros(0) }, 2));
        yield return new("cat: from an empty vector of Int64", () => cat(new[] { zeros(0, dtype: int64), ones(2, 2) }));
        yield return new("cat: from an empty vector of Float64", () => cat(new[] { zeros(0, dtype: float64), ones(2, 2) }));
        yield return new("cat: two empty vectors", () => cat(new[] { zeros(0), zeros(0) }));
        yield return new("cat: an empty matrix of another width", () => cat(new[] { zeros(0, 3), ones(2, 2) }));
        yield return new("cat: no tensors", () => cat(Array.Empty<Tensor>()));
        yield return new("cat: no dimensions", () => cat(new[] { tensor(1), tensor(2) }));
        yield return new("cat: one tensor is an alias", () =>
        {
            Tensor x = ones(2), y = cat(new[] { x });
            y.add_(1);
            return new[] { x, y };
        });
        yield return new("cat: gradients beside an empty vector", () =>
        {
            Tensor empty = zeros(0).requires_grad_(), x = ones(2, 2).requires_grad_();
            cat(new[] { empty, x }).sum().backward();
            return new object?[] { x.grad, empty.grad };
        });
        yield return new("cat: one tensor, a leaf", () => cat(new[] { ones(2).requires_grad_() }).is_leaf);
        yield return new("hstack: from an empty vector", () => hstack(new[] { zeros(0), ones(2) }));
        yield return new("hstack and stack: one tensor is copied", () =>
        {
            Tensor x = ones(2), y = hstack(new[] { x }), z = stack(new[] { x });
            y.add_(1);
            z.add_(2);
            return new[] { x, y, z };
        });
        yield return new("stack: other shapes", () => stack(new[] { ones(2), ones(3) }));
    }
}

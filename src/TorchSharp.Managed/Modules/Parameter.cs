using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module learns.</summary>
    public class Parameter : Tensor
    {
        /// <summary>Takes <paramref name="data"/> over: the tensor given becomes invalid, and its place in a dispose scope is this one's.</summary>
        public Parameter(Tensor data, bool requires_grad = true)
            : base(Take(data, out DisposeScope scope))
        {
            OwningScope?.Remove(this);
            scope?.Add(this);
            Impl.Detach();
            requires_grad_(requires_grad);
        }

        private static Engine.TensorImpl Take(Tensor data, out DisposeScope scope)
        {
            scope = data.OwningScope;
            return data.TakeImpl();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }

    public static partial class TensorExtensionMethods
    {
        public static Modules.Parameter AsParameter(this Tensor tensor) => new(tensor);
    }
}
